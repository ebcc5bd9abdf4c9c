package kobai.diagnosis.share;

import java.util.List;

/** Rows of dout, other than row n, that get into row n of dx. */
enum OtherRows {
  ONE_BEFORE("dout[n-1]"),
  ONE_AFTER("dout[n+1]"),
  FIRST("dout[0]"),
  LAST("dout[N-1]"),
  ALL_BEFORE("dout[0], …, dout[n-1]"),
  ALL_AFTER("dout[n+1], …, dout[N-1]");

  private final String notation;

  OtherRows(String notation) {
    this.notation = notation;
  }

  /** Returns whether a share comes from these rows. */
  boolean contains(ShareExam.Share share) {
    int row = share.row();
    int from = share.upstreamRow();
    return switch (this) {
      case ONE_BEFORE -> from == row - 1;
      case ONE_AFTER -> from == row + 1;
      case FIRST -> from == 0 && row != 0;
      case LAST -> from == share.table().pass().rows() - 1 && row != from;
      case ALL_BEFORE -> from < row;
      case ALL_AFTER -> from > row;
    };
  }

  /** Returns whether each of these rows gets into each row that it should get into by this. */
  static boolean reaches(List<ShareExam.Share> shares, OtherRows rows) {
    return shares.stream()
        .filter(rows::contains)
        .allMatch(
            share ->
                shares.stream()
                    .anyMatch(
                        other ->
                            other.table() == share.table()
                                && other.row() == share.row()
                                && other.upstreamRow() == share.upstreamRow()
                                && other.isExtra()));
  }

  /** Returns them in the notation of the lessons. */
  String notation() {
    return notation;
  }
}
