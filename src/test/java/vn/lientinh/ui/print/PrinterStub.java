package vn.lientinh.ui.print;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import vn.lientinh.print.PaperSize;
import vn.lientinh.print.PrintException;
import vn.lientinh.print.Progress;

/** Printers as a test wants them. */
final class PrinterStub implements Printers {

    static final Printer OFFICE = new Printer("Phong-Ke-hoach", true, Set.of(PaperSize.A4, PaperSize.A3));
    static final Printer PLOTTER = new Printer("May-ve-A0", false, Set.of());

    final List<Job> printed = new CopyOnWriteArrayList<>();
    volatile List<Printer> there = List.of(OFFICE, PLOTTER);
    volatile String refusal = "";
    volatile boolean stuck;
    final CountDownLatch begun = new CountDownLatch(1);

    @Override
    public List<Printer> find() throws PrintException {
        if (there.isEmpty()) {
            throw new PrintException("ui.print.printer.none");
        }
        return there;
    }

    @Override
    public void print(Printer printer, Job job, Progress progress) throws PrintException {
        begun.countDown();
        while (stuck) {
            progress.at(1, 2);
            Thread.onSpinWait();
        }
        if (!refusal.isEmpty()) {
            throw new PrintException("ui.print.printer.failed", printer.name(), refusal);
        }
        printed.add(job);
    }
}
