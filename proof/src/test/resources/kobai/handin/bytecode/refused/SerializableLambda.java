package layers;

class SerializableLambda { // refused: java.lang.invoke.SerializedLambda.getImplMethodName
  Runnable lambda() {
    return (Runnable & java.io.Serializable) () -> {};
  }
}
