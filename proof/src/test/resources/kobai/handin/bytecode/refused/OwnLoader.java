package layers;

class OwnLoader extends ClassLoader { // refused: ClassLoader
  Class<?> own(byte[] bytes) {
    return defineClass("Own", bytes, 0, bytes.length);
  }
}
