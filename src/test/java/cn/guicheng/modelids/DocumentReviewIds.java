package cn.guicheng.modelids;

/** What the tests call elements of {@code document-review}; held against the model. */
public final class DocumentReviewIds {
    private DocumentReviewIds() {}

    public static final String REVIEW = "userTask_review";
    public static final String CORRECT_REQUEST = "userTask_correctRequest";
}
