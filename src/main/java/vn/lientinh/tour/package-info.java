/** What a tour shows at each moment, and how it becomes slides and a film. Knows no window: the stage shows the same. */
@org.jspecify.annotations.NullMarked
package vn.lientinh.tour;
