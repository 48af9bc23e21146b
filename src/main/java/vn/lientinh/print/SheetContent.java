package vn.lientinh.print;

import vn.lientinh.render.Legend;

/** What a frame decides about the rest of the sheet. */
record SheetContent(MapFrame frame, Legend legend, ItemTable table, SheetSources sources, Grid grid) {
}
