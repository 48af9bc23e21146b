package vn.lientinh.ui.print;

import java.util.List;
import java.util.Set;
import vn.lientinh.print.Document;
import vn.lientinh.print.PaperSize;
import vn.lientinh.print.PrintException;
import vn.lientinh.print.Progress;

/** The printers of the machine. Both methods take their time, so they are not for the FX thread. */
public interface Printers {

    /**
     * A printer.
     *
     * @param name   as the system calls it
     * @param usual  whether the system takes it where nothing is said
     * @param papers what it prints on; empty when it does not say
     */
    record Printer(String name, boolean usual, Set<PaperSize> papers) {
        /** Holds its own copy. */
        public Printer {
            papers = Set.copyOf(papers);
        }

        /** Whether it is known not to print on this paper. */
        public boolean refuses(PaperSize paper) {
            return !papers.isEmpty() && !papers.contains(paper);
        }
    }

    /**
     * What is to be printed.
     *
     * @param document its pages
     * @param paper    what it is laid out for
     * @param copies   how many, at least 1
     * @param fit      whether pages are made smaller where the paper of the printer is; if not, scales hold on paper
     */
    record Job(Document document, PaperSize paper, int copies, boolean fit) {
    }

    /**
     * Looks for printers.
     *
     * @return at least one, the usual one first
     * @throws PrintException saying in words what is missing: a printer, or the command that sends files to one
     */
    List<Printer> find() throws PrintException;

    /**
     * Prints, and returns when the system has taken everything.
     *
     * @param progress is asked again and again while this goes on, and may throw to call it off
     * @throws PrintException saying in words for people what is in the way
     */
    void print(Printer printer, Job job, Progress progress) throws PrintException;
}
