package vn.lientinh.author;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of a route's course: where its line comes from. Courses of a route follow each other without a gap. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Course.Feature.class), @JsonSubTypes.Type(Course.Way.class),
        @JsonSubTypes.Type(Course.Along.class), @JsonSubTypes.Type(Course.Chain.class)})
sealed interface Course {

    /**
     * Features that join to one line, or the part of that line from one point to another.
     *
     * @param feature the features
     * @param from    where the part begins, or null for the line's own end that the course so far leads to
     * @param to      where the part ends, or null for the line's other end; it may lie before {@code from}
     */
    record Feature(Selection feature, @Nullable Anchor from, @Nullable Anchor to) implements Course {
    }

    /**
     * The shortest way through a network of features.
     *
     * @param network  the features; they are linked where an end lies within {@code linkM} of another feature
     * @param through  points to pass, in order, at least two
     * @param linkM    metres; 5 when not given
     */
    record Way(Selection network, List<Anchor> through, @Nullable Double linkM) implements Course {
    }

    /**
     * A stretch that is shared with another route of the recipe.
     *
     * @param along key of the other route
     * @param from  where the stretch begins
     * @param to    where it ends; it may lie before {@code from}
     */
    record Along(String along, Anchor from, Anchor to) implements Course {
    }

    /**
     * A line drawn by hand.
     *
     * @param chain its points, in order
     */
    record Chain(List<Anchor> chain) implements Course {
    }
}
