package vn.lientinh.render;

import java.awt.Color;
import java.util.List;
import vn.lientinh.model.Segment;

/**
 * The colours of one look. The colours of investors keep their hue from look to look; they stay apart under protanopia,
 * deuteranopia and tritanopia, except the blue of Quảng Ninh and the violet of the central government on a light ground:
 * therefore lines of the central government also carry a light line along their middle.
 *
 * @param quangNinh    colour of the investor Quảng Ninh
 * @param bacGiang     colour of the investor Bắc Giang
 * @param haiDuong     colour of the investor Hải Dương
 * @param central      colour of the central government as investor
 * @param noItem       colour of what is no item of the agreement
 * @param notStated    colour of items whose investor, year or state is not stated
 * @param areas        colour of areas to hand over and of stretches of the border
 * @param sequence     colours for years, from early to late
 * @param planPeriods  colours of items that only fall into a plan period
 * @param categories   colours for values without an order
 * @param casing       edge around lines
 * @param centreLine   light line along the middle of lines of the central government
 * @param halo         halo of the selected segment; nothing else has this colour
 * @param hover        highlight of the segment under the pointer
 * @param symbolPlate  ground of point symbols
 * @param text         place names and other text
 * @param quietText    names of provinces and other quiet text
 * @param waterText    names of rivers and seas
 * @param textHalo     halo of text
 * @param shieldPlate  ground of road shields
 * @param shieldText   text of road shields
 * @param shieldEdge   edge of road shields
 * @param nationalCap  cap of shields of national roads
 * @param provincialCap cap of shields of provincial roads
 * @param base         colours of the base map
 */
public record Palette(Color quangNinh, Color bacGiang, Color haiDuong, Color central, Color noItem, Color notStated,
        Color areas, List<Color> sequence, List<Color> planPeriods, List<Color> categories, Color casing,
        Color centreLine, Color halo,
        Color hover, Color symbolPlate, Color text, Color quietText, Color waterText, Color textHalo, Color shieldPlate,
        Color shieldText, Color shieldEdge, Color nationalCap, Color provincialCap, Base base) {

    /**
     * Colours of the base map.
     *
     * @param land        land of the three provinces
     * @param landOutside land elsewhere
     * @param water       sea, lakes and wide rivers
     * @param river       rivers drawn as lines
     * @param shore       edge of water
     * @param majorRoad   motorways, trunk and primary roads
     * @param minorRoad   other roads
     * @param roadFill    roads close up, between their casings
     * @param roadCasing  edge of major roads
     * @param rail        railways
     * @param border      borders of provinces
     * @param nation      border of the country
     */
    public record Base(Color land, Color landOutside, Color water, Color river, Color shore, Color majorRoad,
            Color minorRoad, Color roadFill, Color roadCasing, Color rail, Color border, Color nation) {
    }

    /** How much of its colour is left to what recedes. */
    private static final double RECEDING = 0.3;

    /** The colours of a look. */
    public static Palette of(Theme theme) {
        return switch (theme) {
            case LIGHT -> light();
            case DARK -> dark();
            case PAPER -> paper();
        };
    }

    /** The colour of an investor: the id of a territory or {@link Segment#CENTRAL}. */
    public Color investor(String id) {
        return switch (id) {
            case "quang-ninh" -> quangNinh;
            case "bac-giang" -> bacGiang;
            case "hai-duong" -> haiDuong;
            case Segment.CENTRAL -> central;
            default -> notStated;
        };
    }

    /** A colour for what recedes behind what the picture is about: most of it gives way to the land. */
    public Color receding(Color colour) {
        return faded(colour, RECEDING);
    }

    /** A colour of which {@code share}, 0 to 1, is left; the rest gives way to the land. */
    Color faded(Color colour, double share) {
        Color land = base.land();
        return new Color(faded(colour.getRed(), land.getRed(), share),
                faded(colour.getGreen(), land.getGreen(), share), faded(colour.getBlue(), land.getBlue(), share));
    }

    private static int faded(int colour, int land, double share) {
        return (int) Math.round(share * colour + (1 - share) * land);
    }

    private static Palette light() {
        return new Palette(rgb(0x0072B2), rgb(0xD55E00), rgb(0x009E73), rgb(0x7A4FA3), rgb(0x6B7280), rgb(0x102A43),
                rgb(0xB91C5C), List.of(rgb(0x4D1D0D), rgb(0x724A14), rgb(0xA76F1D), rgb(0xE1596E)),
                List.of(rgb(0x990585), rgb(0x1232E7)),
                List.of(rgb(0x314694), rgb(0xDC5A13), rgb(0x289B51), rgb(0x9D77AF), rgb(0xC60803), rgb(0x1750F7)),
                Color.WHITE, rgb(0xF3ECFA), rgb(0xFFD23F), rgb(0x94A3B8), Color.WHITE, rgb(0x1F2937), rgb(0x616A78),
                rgb(0x40708F), argb(0xE6FFFFFF), Color.WHITE, rgb(0x111827), rgb(0xA3AAB5), rgb(0xC8102E),
                rgb(0x1F5FBF), new Base(rgb(0xF3F2ED), rgb(0xFAF9F6), rgb(0xDCE9F2), rgb(0xB4CFE2), rgb(0xBFD5E4),
                        rgb(0xDCD8CE), rgb(0xE4E1D9), rgb(0xFFFFFF), rgb(0xD5D1C6), rgb(0xC4C6CA), rgb(0xA9A8B2),
                        rgb(0x8F8D99)));
    }

    private static Palette dark() {
        return new Palette(rgb(0x178DCF), rgb(0xEB8F47), rgb(0x00E6A7), rgb(0xCDB7E1), rgb(0x848A94), rgb(0xF8FAFC),
                rgb(0xD6246C), List.of(rgb(0xE7E4A2), rgb(0x97B28D), rgb(0xE88D21), rgb(0x9B6407)),
                List.of(rgb(0xBA1CD0), rgb(0x2BA7DE)),
                List.of(rgb(0x5B83B3), rgb(0xD1822D), rgb(0x54D2B3), rgb(0xE4C9FF), rgb(0x9A6518), rgb(0x8D96FF)),
                rgb(0x0B1220), rgb(0x4B3A63), rgb(0xFFD23F), rgb(0x64748B), rgb(0x0F172A), rgb(0xE5E7EB), rgb(0x94A3B8),
                rgb(0x8DB8D6), argb(0xE60F172A), rgb(0xF3F4F6), rgb(0x111827), rgb(0x475569), rgb(0xC8102E),
                rgb(0x1F5FBF), new Base(rgb(0x1B2436), rgb(0x151D2D), rgb(0x0D2033), rgb(0x1D3D57), rgb(0x1F3B52),
                        rgb(0x36415A), rgb(0x2A3448), rgb(0x303B51), rgb(0x131B2B), rgb(0x46506A), rgb(0x5B647A),
                        rgb(0x76809A)));
    }

    private static Palette paper() {
        Palette light = light();
        return new Palette(light.quangNinh, light.bacGiang, light.haiDuong, light.central, light.noItem,
                light.notStated, light.areas, light.sequence, light.planPeriods, light.categories, Color.WHITE,
                light.centreLine,
                light.halo, light.hover, Color.WHITE, Color.BLACK, rgb(0x4B5563), rgb(0x2B5D80), Color.WHITE,
                Color.WHITE, Color.BLACK, rgb(0x6B7280), light.nationalCap, light.provincialCap,
                new Base(rgb(0xFAF9F5), Color.WHITE, rgb(0xE1EDF5), rgb(0xA9C9DF), rgb(0xA9C6D9), rgb(0xD6D2C7),
                        rgb(0xE2DFD7), rgb(0xFFFFFF), rgb(0xC9C4B8), rgb(0xB4B6BB), rgb(0x8A8994), rgb(0x6E6C78)));
    }

    private static Color rgb(int rgb) {
        return new Color(rgb);
    }

    private static Color argb(int argb) {
        return new Color(argb, true);
    }
}
