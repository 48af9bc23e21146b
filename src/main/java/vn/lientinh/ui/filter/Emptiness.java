package vn.lientinh.ui.filter;

import vn.lientinh.Messages;

/** Why nothing is shown, or not what is selected; and the way out. */
public enum Emptiness {
    /** The workspace has no segments. */
    NO_DATA(Remedy.NONE),
    /** All layers are off. */
    NO_LAYERS(Remedy.SHOW_LAYERS),
    /** What the filter wants lies in layers that are off. */
    HIDDEN_LAYERS(Remedy.SHOW_LAYERS),
    /** No segment meets the filter. */
    FILTER(Remedy.CLEAR_FILTER),
    /** The filter leaves out what is selected. */
    SELECTED_FILTERED(Remedy.CLEAR_FILTER),
    /** What is selected lies in a layer that is off. */
    SELECTED_LAYER(Remedy.SHOW_SELECTED_LAYER);

    private final Remedy remedy;

    /** Ways out. */
    public enum Remedy {
        NONE, SHOW_LAYERS, CLEAR_FILTER, SHOW_SELECTED_LAYER
    }

    Emptiness(Remedy remedy) {
        this.remedy = remedy;
    }

    /** The way out. */
    public Remedy remedy() {
        return remedy;
    }

    /** The reason in words. */
    public String words(Messages messages) {
        return messages.text("ui.empty." + name());
    }

    /** The way out in words; empty when there is none. */
    public String remedyWords(Messages messages) {
        return remedy == Remedy.NONE ? "" : messages.text("ui.empty.remedy." + remedy);
    }
}
