/** Benchmarks of drawing, hitting and reading on generated road networks; see docs/performance.md. */
package vn.lientinh.bench;
