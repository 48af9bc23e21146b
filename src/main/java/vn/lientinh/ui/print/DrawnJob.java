package vn.lientinh.ui.print;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Paper;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import org.jspecify.annotations.Nullable;
import vn.lientinh.print.Box;
import vn.lientinh.print.Page;
import vn.lientinh.print.PrintException;
import vn.lientinh.print.Progress;
import vn.lientinh.print.WatchedGraphics;

/**
 * A job whose pages Java draws for the printer: as lines where it can, else in bands of pixels at the resolution of the printer.
 */
final class DrawnJob implements Pageable {

    /** Lines keep what can be seen at 300 dots an inch. */
    private static final double DETAIL = 300 / 72.0;
    /** Of a page that is made smaller so much is left, which is what printers leave unprinted at the edges. */
    private static final double FITTED = 0.95;

    private final PrintService service;
    private final Printers.Job job;
    private Progress progress = Progress.SILENT;

    DrawnJob(PrintService service, Printers.Job job) {
        this.service = service;
        this.job = job;
    }

    void print(Progress listener) throws PrintException {
        progress = listener;
        PrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet();
        wishes.add(new Copies(job.copies()));
        wishes.add(SystemPrinters.name(job.paper()));
        wishes.add(new JobName(job.document().title().replace('\n', ' '), job.document().locale()));
        Doc doc = new SimpleDoc(this, DocFlavor.SERVICE_FORMATTED.PAGEABLE, null);
        try {
            service.createPrintJob().print(doc, wishes);
        } catch (javax.print.PrintException e) {
            for (@Nullable
            Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof CalledOff) {
                    throw new CancellationException();
                }
            }
            throw new PrintException(e, "ui.print.printer.failed", service.getName(), String.valueOf(e.getMessage()));
        }
    }

    /** Ends the job from within. */
    private static final class CalledOff extends PrinterException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int getNumberOfPages() {
        return job.document().pages().size();
    }

    @Override
    public PageFormat getPageFormat(int number) {
        Box sheet = job.document().pages().get(number).sheet();
        boolean landscape = sheet.width() > sheet.height();
        Paper paper = new Paper();
        paper.setSize(Math.min(sheet.width(), sheet.height()), Math.max(sheet.width(), sheet.height()));
        paper.setImageableArea(0, 0, paper.getWidth(), paper.getHeight());
        PageFormat format = new PageFormat();
        format.setPaper(paper);
        format.setOrientation(landscape ? PageFormat.LANDSCAPE : PageFormat.PORTRAIT);
        return format;
    }

    @Override
    public Printable getPrintable(int number) {
        return (Graphics graphics, PageFormat format, int page) -> {
            try {
                progress.at(page, getNumberOfPages());
                paint((Graphics2D) graphics, job.document().pages().get(page));
            } catch (CancellationException e) {
                throw new CalledOff();
            } catch (IOException e) {
                PrinterException failure = new PrinterException(String.valueOf(e.getMessage()));
                failure.initCause(e);
                throw failure;
            }
            return Printable.PAGE_EXISTS;
        };
    }

    private void paint(Graphics2D g, Page page) throws IOException {
        Box sheet = page.sheet();
        if (job.fit()) {
            g.translate(sheet.width() * (1 - FITTED) / 2, sheet.height() * (1 - FITTED) / 2);
            g.scale(FITTED, FITTED);
        }
        // A printer is fed in bands: only what of the page lies in the band is drawn.
        Rectangle2D band = g.getClipBounds() == null
                ? new Rectangle2D.Double(0, 0, sheet.width(), sheet.height())
                : g.getClip().getBounds2D();
        page.paint(new WatchedGraphics(g, progress::goOn), new Page.Rendering(DETAIL, band));
    }
}
