package vn.lientinh.ui.print;

import java.util.List;
import vn.lientinh.model.Text;
import vn.lientinh.ui.print.Printers.Printer;

/** What is known of the printers of the machine. */
public sealed interface PrinterSearch {

    /** They are being looked for. */
    record Searching() implements PrinterSearch {
    }

    /** There are some, and one of them is chosen. */
    record Found(List<Printer> printers, Printer chosen) implements PrinterSearch {
        /** Holds its own copy. */
        public Found {
            printers = List.copyOf(printers);
        }
    }

    /** There is none that could be used: why, and what to do. */
    record Missing(Text words) implements PrinterSearch {
    }
}
