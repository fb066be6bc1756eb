/// Shapes of parcels: reading, checking, areas and overlaps. Pure geometry on CGCS2000; the only package that works in binary
/// floating point, since places are measured and not counted.
@NullMarked
@NamedInterface("map")
package io.yuanheng.ledger.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
