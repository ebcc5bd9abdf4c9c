package layers;

class Bound {
  static <T extends Process> void end(T t) {
    t.destroy(); // refused: Process.destroy
  }
}
