using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Korevagt.Domain.Texts;

namespace Korevagt.Json;

/// <summary>
/// What the attributes of a property demand of its value: range of a number, length of a text or list, pattern of a
/// text. On a list, range and pattern hold for each item.
/// </summary>
internal sealed record ValueLimits
{
    /// <summary>Longest text where the property does not say otherwise.</summary>
    public const int DefaultMaximumLength = 200;

    // Attributes are slow to find and a file has the same few properties thousands of times.
    private static readonly ConcurrentDictionary<ICustomAttributeProvider, ValueLimits> Known = new();

    public static ValueLimits None { get; } = new();

    public double Minimum { get; private init; } = double.NegativeInfinity;

    public bool MinimumIsExclusive { get; private init; }

    public double Maximum { get; private init; } = double.PositiveInfinity;

    /// <summary>Another range in which a number may lie, or null.</summary>
    public AlsoWithinAttribute? Also { get; private init; }

    public int? ShortestLength { get; private init; }

    public int? LongestLength { get; private init; }

    public TextPatternAttribute? Pattern { get; private init; }

    /// <summary>Whether a text may stand in place of the list: it means the list of it alone.</summary>
    public bool IsListOrText { get; private init; }

    /// <summary>The limits that the attributes of a property state.</summary>
    public static ValueLimits Of(ICustomAttributeProvider? property) =>
        property is null ? None : Known.GetOrAdd(property, FromAttributes);

    /// <summary>The limits for the items of a list that has these limits.</summary>
    public ValueLimits ForItems() => this with { ShortestLength = null, LongestLength = null, IsListOrText = false };

    public bool Holds(double value) =>
        double.IsFinite(value)
        && ((value <= Maximum && (MinimumIsExclusive ? value > Minimum : value >= Minimum))
            || (Also is not null && value >= Also.Minimum && value <= Also.Maximum));

    /// <summary>What is expected, with its range: "a number from 1 to 50", "a number above 0", or without limits as it is.</summary>
    /// <param name="what">What lies within the range.</param>
    public Text Within(Text what)
    {
        var hasMaximum = !double.IsPositiveInfinity(Maximum);
        var (least, most) = (Words(Minimum), Words(Maximum));
        var range = (double.IsNegativeInfinity(Minimum), MinimumIsExclusive, hasMaximum) switch
        {
            (true, _, false) => Text.Same(""),
            (true, _, true) => new($" på højst {most}", $" to {most}"),
            (_, true, false) => new($" over {least}", $" above {least}"),
            (_, true, true) => new($" over {least} og højst {most}", $" above {least} and at most {most}"),
            (_, false, true) => new($" fra {least} til {most}", $" from {least} to {most}"),
            _ => new Text($" på {least} eller mere", $" of {least} or more"),
        };
        var also = Also is null ? Text.Same("") : new(
            $", eller {Also.Danish} fra {Words(Also.Minimum)} til {Words(Also.Maximum)}",
            $", or {Also.English} from {Words(Also.Minimum)} to {Words(Also.Maximum)}");
        return new(what.Danish + range.Danish + also.Danish, what.English + range.English + also.English);
    }

    private static ValueLimits FromAttributes(ICustomAttributeProvider property)
    {
        var range = Single<RangeAttribute>(property);
        var length = Single<LengthAttribute>(property);
        return new ValueLimits
        {
            Minimum = range is null ? double.NegativeInfinity : Number(range.Minimum),
            MinimumIsExclusive = range?.MinimumIsExclusive ?? false,
            Maximum = range is null ? double.PositiveInfinity : Number(range.Maximum),
            Also = Single<AlsoWithinAttribute>(property),
            ShortestLength = length?.MinimumLength ?? Single<MinLengthAttribute>(property)?.Length,
            LongestLength = length?.MaximumLength ?? Single<MaxLengthAttribute>(property)?.Length,
            Pattern = Single<TextPatternAttribute>(property),
            IsListOrText = Single<ListOrTextAttribute>(property) is not null,
        };
    }

    private static string Words(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static T? Single<T>(ICustomAttributeProvider property)
        where T : Attribute => property.GetCustomAttributes(typeof(T), inherit: true).Cast<T>().SingleOrDefault();
}
