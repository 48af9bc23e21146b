package vn.lientinh.analysis;

/** Which administrative map an answer speaks of: the provinces that signed in 2022, or what they became on 1 July 2025. */
public enum TerritoryView {
    OF_2022, SINCE_2025
}
