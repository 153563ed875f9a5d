namespace Korevagt.Reports.Html;

/// <summary>The room that a name or symbol takes on a drawing.</summary>
internal readonly record struct LabelBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Whether two share more than an edge.</summary>
    public bool Overlaps(LabelBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
