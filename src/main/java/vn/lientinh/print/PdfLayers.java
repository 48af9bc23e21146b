package vn.lientinh.print;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

/** The layers of a document as optional content groups, one for each layer that something is drawn on. */
final class PdfLayers {
    private final Map<String, String> titles;
    private final Map<String, PDOptionalContentGroup> groups = new LinkedHashMap<>();

    /** Layers with these titles by id, from below. */
    PdfLayers(Map<String, String> titles) {
        this.titles = titles;
    }

    /** The group of a layer, or null when it is none that a reader would switch. */
    @Nullable
    PDOptionalContentGroup group(String layer) {
        String title = titles.get(layer);
        return title == null ? null : groups.computeIfAbsent(layer, id -> new PDOptionalContentGroup(title));
    }

    /** Lists the groups that are used, the uppermost first, as drawing programs do. */
    void register(PDDocument document) {
        PDOptionalContentProperties properties = new PDOptionalContentProperties();
        for (String layer : titles.keySet().stream().toList().reversed()) {
            PDOptionalContentGroup group = groups.get(layer);
            if (group != null) {
                properties.addGroup(group);
            }
        }
        document.getDocumentCatalog().setOCProperties(properties);
    }
}
