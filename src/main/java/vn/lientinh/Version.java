package vn.lientinh;

/** Which version of the program this is. */
public final class Version {

    /** The version as the program was built, such as {@code 0.1.0-SNAPSHOT}; {@code dev} when it runs from its classes. */
    public static String text() {
        String built = Version.class.getPackage().getImplementationVersion();
        return built == null ? "dev" : built;
    }

    private Version() {
    }
}
