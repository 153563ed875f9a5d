namespace Korevagt.Reports.Html;

/// <summary>Names on the map, the most important first; one that would cover another or a symbol is left out.</summary>
internal sealed class MapLabels
{
    // Of the size, as the widest of the page's fonts draw letters; bold ones are wider.
    private const double CharacterWidth = 0.62;
    private const double BoldCharacterWidth = 0.7;

    // The light rim around a name, and some air.
    private const double Rim = 3;
    private readonly double width;
    private readonly double height;
    private readonly List<LabelBox> taken = [];
    private readonly List<PlacedLabel> placed = [];

    public MapLabels(double width, double height) => (this.width, this.height) = (width, height);

    /// <summary>The names that found room, in the order in which they were added.</summary>
    public IReadOnlyList<PlacedLabel> Placed => placed;

    public IReadOnlyList<Markup> Drawn => [.. placed.Select(label => Markup.Of(
        $"<text class=\"{label.Kind}\" x=\"{label.X}\" y=\"{label.Y}\" text-anchor=\"{label.Anchor}\" font-size=\"{label.Size}\">{label.Text}</text>"))];

    /// <summary>The room that symbols and names take.</summary>
    public IReadOnlyList<LabelBox> Taken => taken;

    /// <summary>How wide words are at most.</summary>
    public static double WidthOf(string words, double size, bool isBold) =>
        words.Length * size * (isBold ? BoldCharacterWidth : CharacterWidth);

    /// <summary>Keeps a place free, such as a symbol's.</summary>
    public void Reserve(LabelBox box) => taken.Add(box);

    /// <summary>Draws the name of a symbol where there is room: right, left, below or above it, middle or flush.</summary>
    /// <returns>Whether there was room.</returns>
    public bool TryAddBeside(string name, LabelBox symbol, double size, string kind)
    {
        var (x, y) = ((symbol.Left + symbol.Right) / 2, (symbol.Top + symbol.Bottom) / 2);
        var (beside, below, above) = (y + size * 0.35, symbol.Bottom + Rim + size * 0.85, symbol.Top - Rim - size * 0.25);
        var gap = Rim + size * 0.1;
        return TryAdd(name, size, kind, isBold: true,
        [
            (symbol.Right + gap, beside, "start"), (symbol.Left - gap, beside, "end"), (x, below, "middle"), (x, above, "middle"),
            (symbol.Left, below, "start"), (symbol.Right, below, "end"), (symbol.Left, above, "start"), (symbol.Right, above, "end"),
        ]);
    }

    /// <summary>Draws the name of an area across its middle, or a line below or above it.</summary>
    /// <returns>Whether there was room.</returns>
    public bool TryAddAcross(string name, ViewPoint point, double size, string kind) => TryAdd(
        name, size, kind, isBold: false,
        [(point.X, point.Y + size * 0.35, "middle"), (point.X, point.Y + size * 1.5, "middle"), (point.X, point.Y - size * 0.8, "middle")]);

    private bool TryAdd(string name, double size, string kind, bool isBold, ReadOnlySpan<(double X, double Y, string Anchor)> places)
    {
        var textWidth = WidthOf(name, size, isBold);
        foreach (var (x, y, anchor) in places)
        {
            var left = anchor switch { "start" => x, "end" => x - textWidth, _ => x - textWidth / 2 };
            var box = new LabelBox(left - Rim, y - size * 0.85 - Rim, left + textWidth + Rim, y + size * 0.25 + Rim);
            if (box.Left < 0 || box.Right > width || box.Top < 0 || box.Bottom > height || taken.Exists(box.Overlaps))
            {
                continue;
            }

            taken.Add(box);
            placed.Add(new PlacedLabel(name, x, y, anchor, size, kind));
            return true;
        }

        return false;
    }
}

/// <summary>A name that found room on a drawing.</summary>
/// <param name="Text">The name.</param>
/// <param name="X">Where it is anchored.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Anchor">start, middle or end.</param>
/// <param name="Size">Size of the letters.</param>
/// <param name="Kind">What it is the name of.</param>
internal sealed record PlacedLabel(string Text, double X, double Y, string Anchor, double Size, string Kind);
