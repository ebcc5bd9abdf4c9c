package layers;

class OwnThread extends Thread {
  OwnThread(int x) {
    super("own"); // refused: Thread
    start();
  }
}
