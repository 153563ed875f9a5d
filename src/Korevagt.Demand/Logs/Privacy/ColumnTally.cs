using System.Text;

namespace Korevagt.Demand.Logs.Privacy;

/// <summary>How many values of one column look personal.</summary>
/// <param name="known">Names of the plan: places and the like, no persons.</param>
internal sealed class ColumnTally(HashSet<string> known)
{
    private const double FewestNames = 0.3;
    private const double FewestGivenNames = 0.3;
    private const int MostRemembered = 50;
    private const int LongestField = 256;

    private readonly HashSet<string> shapes = new(StringComparer.Ordinal);
    private long values;
    private long hyphenated;
    private long tenDigits;
    private long tenDigitDates;
    private long names;
    private long givenNames;

    public void Add(ReadOnlySpan<byte> field)
    {
        if (field.IsEmpty)
        {
            return;
        }

        values++;
        switch (CprNumber.Find(field, out var hasTenDigits))
        {
            case CprLikeness.Hyphenated:
                hyphenated++;
                break;
            case CprLikeness.TenDigits:
                tenDigitDates++;
                break;
        }

        tenDigits += hasTenDigits ? 1 : 0;
        if (field.Length <= LongestField && field.Contains((byte)' '))
        {
            AddName(field);
        }
    }

    /// <summary>Whether one value is a CPR number by its hyphen, or at least half of those with ten digits are dates.</summary>
    public bool LooksLikeCpr => hyphenated > 0 || (tenDigitDates > 0 && 2 * tenDigitDates >= tenDigits);

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
