package layers;

public class OwnExceptions {
  static class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int row;

    Wrong(String message, int row, Throwable cause) {
      super(message, cause);
      this.row = row;
    }

    @Override
    public String getMessage() {
      return super.getMessage() + " in row " + row;
    }
  }

  static class Checked extends Exception {
    private static final long serialVersionUID = 1L;
  }

  static class Held implements AutoCloseable {
    @Override
    public void close() throws Checked {
      throw new Checked();
    }
  }

  int run() {
    try (Held held = new Held()) {
      throw new Wrong("no" + held, 3, null);
    } catch (Wrong e) {
      System.out.println(e.getMessage() + e.getCause() + e.getLocalizedMessage() + e);
      e.printStackTrace();
      return 1;
    } catch (Checked e) {
      throw new IllegalStateException(e);
    } finally {
      System.out.println("done");
    }
  }
}
