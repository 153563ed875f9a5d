using NodaTime;
using NodaTime.Text;

namespace Korevagt.Nights;

/// <summary>
/// One occurrence of the nightly re-evaluation: a local date and time. Its text is its identity, the key under which it is
/// done once.
/// </summary>
/// <param name="Local">When it was planned, by the clock of Europe/Copenhagen, whether that time existed or came twice.</param>
public readonly record struct Night(LocalDateTime Local) : IComparable<Night>
{
    private static readonly LocalDateTimePattern FilePattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd-HHmm");
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>The identity, such as <c>2026-03-29T02:30</c>; texts sort as nights do.</summary>
    public string Id => Pattern.Format(Local);

    /// <summary>The identity as part of a file's name, such as <c>2026-03-29-0230</c>.</summary>
    public string FileStem => FilePattern.Format(Local);

    /// <summary>The date by which people name it.</summary>
    public LocalDate Date => Local.Date;

    /// <summary>The night of an identity, or null where the text is none.</summary>
    public static Night? Parse(string id) => Pattern.Parse(id) is { Success: true } read ? new Night(read.Value) : null;

    /// <inheritdoc/>
    public int CompareTo(Night other) => Local.CompareTo(other.Local);

    /// <summary>Whether one comes before another.</summary>
    public static bool operator <(Night left, Night right) => left.Local < right.Local;

    /// <summary>Whether one comes after another.</summary>
    public static bool operator >(Night left, Night right) => left.Local > right.Local;

    /// <summary>Whether one is another or comes before it.</summary>
    public static bool operator <=(Night left, Night right) => left.Local <= right.Local;

    /// <summary>Whether one is another or comes after it.</summary>
    public static bool operator >=(Night left, Night right) => left.Local >= right.Local;
}
