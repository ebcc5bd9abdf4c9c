package layers;

enum EnumBody {
  ONE {
    @Override
    void run() {
      System.exit(1); // refused: System.exit
    }
  };

  abstract void run();
}
