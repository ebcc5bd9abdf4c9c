package layers;

class Native {
  native int own(); // refused without a line: native own
}
