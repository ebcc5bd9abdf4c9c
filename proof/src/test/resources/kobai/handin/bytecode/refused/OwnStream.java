package layers;

class OwnStream extends java.io.PrintStream {
  OwnStream() throws java.io.IOException {
    super("grade.json"); // refused: java.io.PrintStream
  }
}
