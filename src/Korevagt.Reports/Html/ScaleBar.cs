namespace Korevagt.Reports.Html;

/// <summary>How long 20 km are, in the lower left corner of a map.</summary>
internal static class ScaleBar
{
    private const int Kilometers = 20;
    private const double Left = 14;
    private const double Size = 13;

    public static LabelBox Room(MapFrame frame, double factor)
    {
        var right = Left + Kilometers * frame.Scale + 8 + MapLabels.WidthOf("20 km", Size * factor, isBold: false);
        return new LabelBox(0, frame.ViewHeight - 14 - Size * factor, right, frame.ViewHeight);
    }

    public static Markup Render(ReportContext page, MapFrame frame, double factor)
    {
        var length = Kilometers * frame.Scale;
        var y = frame.ViewHeight - 14;
        return Markup.Of(
            $"<g class=\"scale-bar\"><path d=\"M{Left},{y - 6}V{y}H{Left + length}V{y - 6}\"/><text x=\"{Left + length + 8}\" y=\"{y}\" font-size=\"{Size * factor}\">{page.Format.Number(Kilometers)} km</text></g>");
    }
}
