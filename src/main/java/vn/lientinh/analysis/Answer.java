package vn.lientinh.analysis;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything that is said of a segment, in the words of one language: what the inspector shows and what the command line
 * prints. Nothing in it is empty; what the agreement does not say is said to be not stated.
 *
 * @param id          id of the segment
 * @param layer       title of its layer
 * @param title       name of the segment
 * @param subtitle    what it is, the works, the item
 * @param notAnItem   that the segment is no item of the agreement, and what it has to do with it; null for an item
 * @param investor    who invests and why
 * @param target      by when and why
 * @param details     everything else, in reading order
 * @param items       the items that it belongs to, the first one first
 * @param related     items to read with it: those that join the route, or that the item refers to
 * @param references  letters and decisions that its items cite
 * @param sources     where its line and its facts come from
 */
public record Answer(String id, String layer, String title, String subtitle, @Nullable String notAnItem, Fact investor,
        Fact target, List<Fact> details, List<ItemWords> items, List<ItemWords> related,
        List<ReferenceWords> references, List<SourceWords> sources) {

    /** What a fact is about. */
    public enum Topic {
        INVESTOR, TARGET, WORKS, STATE, ALIGNMENT, COURSE, PARTIES, TERRITORY, DISTRICTS, SUCCESSOR, BORDER_WITH, ROUTE,
        CHAINAGE,
        LENGTH, STATED_LENGTH, CLAUSE
    }

    /**
     * One fact.
     *
     * @param topic  what it is about
     * @param label  its name for people
     * @param value  the answer; "not stated" in words where there is none
     * @param basis  what it rests on, or null when that goes without saying
     * @param stated whether there is an answer
     */
    public record Fact(Topic topic, String label, String value, @Nullable String basis, boolean stated) {
    }

    /** An item of the agreement: its id, name, what is to be done, and the clause. */
    public record ItemWords(String id, @Nullable String code, String name, String description, String clause) {
    }

    /** A letter or decision: its number, what it is, its date in words or null. */
    public record ReferenceWords(String id, String title, @Nullable String date) {
    }

    /** A source: its title, licence or null for a document, and the attribution that it asks for or null. */
    public record SourceWords(String id, String title, @Nullable String licence, @Nullable String attribution) {
    }

    /** The detail on a topic, or null when it does not apply to this segment. */
    public @Nullable Fact detail(Topic topic) {
        return details.stream().filter(fact -> fact.topic() == topic).findFirst().orElse(null);
    }
}
