package kobai.report.page;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as a tree. Pages are well-formed XML, so that a strict parser can read them. */
public final class Markup {
  private static final int PHRASE = 9; // elements in a paragraph or a caption, at most

  private final Document document;

  private Markup(Document document) {
    this.document = document;
  }

  /** Reads a page; what is not well-formed is an error. */
  public static Markup of(String html) {
    try {
      return new Markup(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(html))));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(html, e);
    }
  }

  /** Returns the element html. */
  public Element root() {
    return document.getDocumentElement();
  }

  /** Returns all elements of a kind. */
  public List<Element> elements(String tag) {
    return elements(root(), tag);
  }

  /** The texts of all elements of a kind, with single spaces. */
  public List<String> all(String tag) {
    return elements(tag).stream().map(Markup::text).toList();
  }

  /**
   * The different texts of the page that name a matrix: of every element, with what it contains,
   * and of attributes.
   */
  public Set<String> texts() {
    Set<String> texts = new LinkedHashSet<>();
    for (Element element : elements("*")) {
      boolean large = element.getElementsByTagName("*").getLength() > PHRASE;
      texts.add(large ? "" : text(element));
      NamedNodeMap attributes = element.getAttributes();
      for (int k = 0; k < attributes.getLength(); k++) {
        texts.add(attributes.item(k).getNodeValue());
      }
    }
    texts.removeIf(text -> !text.matches("(?s).*[xyWb].*|(?s).*dout.*"));
    return texts;
  }

  /** The texts of the data in a row of a table. */
  public List<String> cells(int table, int row) {
    Element body = elements(elements("table").get(table), "tbody").get(0);
    return elements(elements(body, "tr").get(row), "td").stream().map(Markup::text).toList();
  }

  private static List<Element> elements(Element parent, String tag) {
    NodeList nodes = parent.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int k = 0; k < nodes.getLength(); k++) {
      elements.add((Element) nodes.item(k));
    }
    return elements;
  }

  private static String text(Element element) {
    return element.getTextContent().strip().replaceAll("\\s+", " ");
  }
}
