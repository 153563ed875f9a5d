namespace Korevagt.Reports.Html;

/// <summary>Names on the map, the most important first; one that would cover another is left out.</summary>
internal sealed class MapLabels
{
    private const double CharacterWidth = 0.56;
    private readonly double width;
    private readonly double height;
    private readonly List<(double Left, double Top, double Right, double Bottom)> taken = [];
    private readonly List<Markup> drawn = [];

    public MapLabels(double width, double height) => (this.width, this.height) = (width, height);

    public IReadOnlyList<Markup> Drawn => drawn;

    /// <summary>Keeps a place free, such as a symbol's.</summary>
    public void Reserve(ViewPoint middle, double radius) =>
        taken.Add((middle.X - radius, middle.Y - radius, middle.X + radius, middle.Y + radius));

    /// <summary>Draws the name of a symbol where there is room: right, left, below or above it.</summary>
    /// <returns>Whether there was room.</returns>
    public bool TryAddBeside(string name, ViewPoint point, double size, double gap, string kind) => TryAdd(
        name, point, size, kind,
        [(gap, size * 0.35, "start"), (-gap, size * 0.35, "end"), (0, gap + size * 0.8, "middle"), (0, -gap - size * 0.15, "middle")]);

    /// <summary>Draws the name of an area across its middle, or a line below or above it.</summary>
    /// <returns>Whether there was room.</returns>
    public bool TryAddAcross(string name, ViewPoint point, double size, string kind) => TryAdd(
        name, point, size, kind, [(0, size * 0.35, "middle"), (0, size * 1.5, "middle"), (0, -size * 0.8, "middle")]);

    private bool TryAdd(
        string name, ViewPoint point, double size, string kind, ReadOnlySpan<(double Dx, double Dy, string Anchor)> places)
    {
        var textWidth = name.Length * size * CharacterWidth;
        foreach (var (dx, dy, anchor) in places)
        {
            var (x, y) = (point.X + dx, point.Y + dy);
            var left = anchor switch { "start" => x, "end" => x - textWidth, _ => x - textWidth / 2 };
            var box = (Left: left, Top: y - size * 0.85, Right: left + textWidth, Bottom: y + size * 0.25);
            if (box.Left < 2 || box.Right > width - 2 || box.Top < 2 || box.Bottom > height - 2 || taken.Exists(other => Overlap(box, other)))
            {
                continue;
            }

            taken.Add(box);
            drawn.Add(Markup.Of($"<text class=\"{kind}\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-size=\"{size}\">{name}</text>"));
            return true;
        }

        return false;
    }

    private static bool Overlap(
        (double Left, double Top, double Right, double Bottom) one, (double Left, double Top, double Right, double Bottom) other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
}
