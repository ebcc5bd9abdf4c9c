/** Tests of what trusts nobody. */
package kobai.handin;
