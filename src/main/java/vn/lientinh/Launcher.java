package vn.lientinh;

import java.lang.reflect.InvocationTargetException;

/**
 * First class that the Java machine loads. It is compiled for Java 17 and names no other class of the program, so that an
 * old Java can still say in clear words what is missing.
 */
public final class Launcher {

    private static final int REQUIRED_JAVA = 25;

    /** Starts {@code Main} when this Java is new enough; otherwise says what to install and exits with 1. */
    public static void main(String[] args) throws ReflectiveOperationException {
        int java = Runtime.version().feature();
        if (java < REQUIRED_JAVA) {
            System.err.println("Liên Tỉnh cần Java " + REQUIRED_JAVA + " trở lên, máy này đang chạy Java " + java
                    + ". Hãy cài JDK 25 (Temurin) rồi mở lại. / Liên Tỉnh needs Java " + REQUIRED_JAVA
                    + " or newer, this is Java " + java + ". Install JDK 25 (Temurin) and start again.");
            System.exit(1);
        }
        try {
            Class.forName("vn.lientinh.Main").getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private Launcher() {
    }
}
