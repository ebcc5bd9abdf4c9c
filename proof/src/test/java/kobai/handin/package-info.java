/** Tests of the grading of hand-ins, which trusts no student. */
package kobai.handin;
