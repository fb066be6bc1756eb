package io.yuanheng.demo;

import java.util.SequencedMap;

/// A demonstration park: its code and its workbooks by file name, in the order in which they are imported.
interface DemoPark {

    String code();

    SequencedMap<String, DemoSheet> workbooks();
}
