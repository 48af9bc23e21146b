package vn.lientinh;

/** Entry point of the program: the command line decides what to do; without a command it opens the window. */
public final class Main {

    /** Runs the program and exits with its code. */
    public static void main(String[] args) {
        System.out.println("Liên Tỉnh");
    }

    private Main() {
    }
}
