namespace Korevagt.Reports.Html;

/// <summary>A point of a drawing, right and down from its upper left corner.</summary>
internal readonly record struct ViewPoint(double X, double Y)
{
    /// <summary>As SVG paths write it.</summary>
    public string Text => DrawnLength.Text(X) + "," + DrawnLength.Text(Y);
}
