// Guide: what a return says where there is no figure.
export function WhenThereIsNone() {
  return (
    <>
      <h2>When there is no figure</h2>
      <p>Write why, in place of the number:</p>
      <dl>
        <dt>z</dt>
        <dd>does not apply</dd>
        <dt>x</dt>
        <dd>not available</dd>
        <dt>c</dt>
        <dd>confidential</dd>
        <dt>low or k</dt>
        <dd>not zero, but rounds to it</dd>
        <dt>u</dt>
        <dd>too unreliable to show</dd>
      </dl>
    </>
  );
}
