using System.Text;

namespace Korevagt.Logs.Privacy;

/// <summary>How many values of one column look personal.</summary>
/// <param name="known">Names of the plan: places and the like, no persons.</param>
internal sealed class ColumnTally(HashSet<string> known)
{
    private const double FewestNames = 0.3;
    private const double FewestGivenNames = 0.3;
    private const int MostRemembered = 50;

    // Four digits are a time of the day once in seven: so many in a row are no chance.
    private const int FewestClocks = 5;
    private const int LongestField = 256;

    private readonly HashSet<string> shapes = new(StringComparer.Ordinal);
    private long values;
    private long hyphenated;
    private long parted;
    private long partedClocks;
    private long hyphenatedLine;
    private long otherLine;
    private long tenDigits;
    private long tenDigitDates;
    private long names;
    private long givenNames;

    /// <summary>The first line with what made the column look like CPR numbers.</summary>
    public long CprLine => hyphenated > 0 ? hyphenatedLine : otherLine;

    /// <summary>Takes a value.</summary>
    /// <param name="field">The value in UTF-8.</param>
    /// <param name="line">Its line.</param>
    public void Add(ReadOnlySpan<byte> field, long line)
    {
        if (field.IsEmpty)
        {
            return;
        }

        values++;
        var likeness = CprNumber.Find(field, out var hasTenDigits, out var isClock);
        switch (likeness)
        {
            case CprLikeness.Hyphenated:
                hyphenatedLine = hyphenated++ == 0 ? line : hyphenatedLine;
                break;
            case CprLikeness.Parted:
                parted++;
                partedClocks += isClock ? 1 : 0;
                break;
            case CprLikeness.TenDigits:
                tenDigitDates++;
                break;
        }

        otherLine = otherLine == 0 && likeness is CprLikeness.Parted or CprLikeness.TenDigits ? line : otherLine;

        tenDigits += hasTenDigits ? 1 : 0;
        if (field.Length <= LongestField && field.Contains((byte)' '))
        {
            AddName(field);
        }
    }

    /// <summary>
    /// Whether one value is a CPR number by its hyphen, or at least half of those with ten digits begin with a date, or most
    /// values are a date and four digits that are not times of the day throughout.
    /// </summary>
    public bool LooksLikeCpr => hyphenated > 0
        || (tenDigitDates > 0 && 2 * tenDigitDates >= tenDigits)
        || (2 * (parted + tenDigitDates) > values && parted > 0 && (partedClocks < parted || parted < FewestClocks));

    /// <summary>Whether the column looks like one of persons' names.</summary>
    /// <param name="namesPlaces">Whether the column is known to name areas, urgencies or shifts.</param>
    public bool LooksLikeNames(bool namesPlaces)
    {
        if (names < FewestNames * values || names == 0)
        {
            return false;
        }

        var varied = shapes.Count > MostRemembered || 2 * shapes.Count >= names;
        return givenNames >= FewestGivenNames * names || (varied && !namesPlaces);
    }

    private void AddName(ReadOnlySpan<byte> field)
    {
        Span<char> buffer = stackalloc char[LongestField];
        var text = buffer[..Encoding.UTF8.GetChars(field, buffer)];
        if (!PersonName.HasShape(text) || known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text))
        {
            return;
        }

        names++;
        givenNames += PersonName.HasGivenName(text) ? 1 : 0;
        if (shapes.Count <= MostRemembered)
        {
            shapes.GetAlternateLookup<ReadOnlySpan<char>>().Add(text);
        }
    }
}
