package vn.lientinh.author;

import vn.lientinh.model.Territory;

/**
 * A territory as authored, its outline on the {@link Grid}.
 *
 * @param code      two letters for ids of segments, e.g. {@code qn}
 * @param territory the territory
 */
record AuthoredTerritory(String code, Territory territory) {

    String id() {
        return territory.id();
    }
}
