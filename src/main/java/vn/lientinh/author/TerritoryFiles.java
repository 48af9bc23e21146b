package vn.lientinh.author;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;

/** Writes territories, districts and borders. */
final class TerritoryFiles {

    private static final int YEAR = 2022;
    private static final Pattern RANK = Pattern.compile("^(Thành phố|Thị xã|Huyện|Quận) ");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final JsonMapper mapper;
    private final FeatureFileWriter writer;

    TerritoryFiles(JsonMapper mapper, FeatureFileWriter writer) {
        this.mapper = mapper;
        this.writer = writer;
    }

    void write(TerritoryRecipe recipe, TerritoryAuthor.Result result, Path folder, List<Path> files)
            throws IOException {
        Map<String, AuthoredTerritory> byId = result.territories()
                .stream()
                .collect(Collectors.toMap(AuthoredTerritory::id, territory -> territory));
        List<FeatureFileWriter.Feature> provinces = new ArrayList<>();
        for (TerritoryRecipe.Unit unit : recipe.territories()) {
            AuthoredTerritory territory = byId.get(unit.id());
            if (territory != null) {
                provinces.add(new FeatureFileWriter.Feature(unit.id(), province(unit, recipe.sources()),
                        territory.territory().geometry()));
            }
        }
        write(folder.resolve("territories.geojson"), "territories", provinces, files);

        List<FeatureFileWriter.Feature> districts = new ArrayList<>();
        for (DistrictAuthor.District district : result.districts()) {
            AuthoredTerritory province = byId.get(district.territory());
            if (province != null) {
                String id = province.code() + "-" + slug(district.name());
                ObjectNode properties = mapper.createObjectNode();
                properties.put("id", id)
                        .put("name", district.name())
                        .put("kind", "district")
                        .put("of", YEAR)
                        .put("territory", district.territory());
                putTexts(properties, "sources", recipe.sources());
                districts.add(new FeatureFileWriter.Feature(id, properties, district.geometry()));
            }
        }
        write(folder.resolve("districts.geojson"), "districts", districts, files);

        List<FeatureFileWriter.Feature> borders = new ArrayList<>();
        for (Borders.Arc arc : result.borders().arcs()) {
            if (drawn(arc)) {
                ObjectNode properties = mapper.createObjectNode();
                properties.put("kind", arc.kind());
                properties.put("a", arc.a().isEmpty() ? null : arc.a());
                properties.put("b", arc.b().isEmpty() ? null : arc.b());
                borders.add(new FeatureFileWriter.Feature(null, properties, arc.line()));
            }
        }
        write(folder.resolve("borders.geojson"), "borders", borders, files);
    }

    /** Borders of provinces and of the country; the frame is none, and districts have their own file. */
    private static boolean drawn(Borders.Arc arc) {
        return switch (arc.kind()) {
            case "national", "province" -> true;
            default -> false;
        };
    }

    private ObjectNode province(TerritoryRecipe.Unit unit, List<String> sources) {
        ObjectNode properties = mapper.createObjectNode();
        properties.put("id", unit.id());
        put(properties, "name", unit.name());
        put(properties, "shortName", unit.shortName());
        properties.put("kind", "province").put("of", YEAR).put("signatory", unit.signatory());
        Territory.Successor successor = unit.successor();
        if (successor == null) {
            properties.putNull("successor");
        } else {
            ObjectNode node = properties.putObject("successor");
            node.put("id", successor.id());
            put(node, "name", successor.name());
            node.put("since", successor.since());
        }
        properties.put("centralMeridian", unit.centralMeridian());
        properties.putArray("label").add(unit.label().at().x).add(unit.label().at().y);
        putTexts(properties, "sources", sources);
        return properties;
    }

    /** A name without its rank and marks, for ids: "Thị xã Đông Triều" gives "dong-trieu". */
    private static String slug(String name) {
        String plain = RANK.matcher(name).replaceFirst("").replace('Đ', 'D').replace('đ', 'd');
        return MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-');
    }

    private static void put(ObjectNode properties, String name, Text text) {
        properties.putObject(name).put("vi", text.vi()).put("en", text.en());
    }

    private static void putTexts(ObjectNode properties, String name, List<String> values) {
        ArrayNode array = properties.putArray(name);
        values.forEach(array::add);
    }

    private void write(Path file, String name, List<FeatureFileWriter.Feature> features, List<Path> files)
            throws IOException {
        writer.write(file, name, features);
        files.add(file);
    }
}
