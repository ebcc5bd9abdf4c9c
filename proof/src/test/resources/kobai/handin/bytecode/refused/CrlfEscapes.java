package layers;

class CrlfEscapes {
  void run() {
    // \u000a System.exit(0); // refused: System.exit
  }
}
