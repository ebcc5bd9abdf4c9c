package layers;

class FieldType {
  ThreadGroup[][] group; // refused without a line: ThreadGroup
}
