using System.Globalization;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Profile;

/// <summary>Applies a <see cref="RoadProfile"/> to the tags of ways and nodes and notes what it could not read.</summary>
internal sealed class WayInterpreter(RoadProfile profile, MapWarningLog warnings)
{
    private const double KilometersPerMile = 1.609344;

    private readonly Dictionary<string, RoadRule> rules = profile.Roads.ToDictionary(r => r.Highway, StringComparer.Ordinal);
    private readonly HashSet<string> denied = new(profile.AccessDenied, StringComparer.Ordinal);
    private readonly HashSet<string> blocking = new(profile.BarriersBlocking, StringComparer.Ordinal);

    /// <summary>What the car may do on a way; null if it may not drive there or the way is no road.</summary>
    public WayUse? Interpret(long wayId, OsmTags tags)
    {
        if (tags["highway"] is { } highway)
        {
            return rules.TryGetValue(highway, out var rule) && MayDrive(tags, otherwise: true) ? Road(wayId, tags, rule) : null;
        }

        return tags["route"] == "ferry" && MayDrive(tags, otherwise: true) ? Ferry(wayId, tags) : null;
    }

    /// <summary>True if a car cannot pass the node.</summary>
    public bool Blocks(OsmTags nodeTags)
    {
        var barrier = nodeTags["barrier"];
        if (barrier is null)
        {
            return false;
        }

        return !MayDrive(nodeTags, otherwise: !HasOnly(barrier, blocking));
    }

    /// <summary>The milliseconds of a ferry's duration on a way or relation, null where it has none that can be read.</summary>
    public int? FerryMilliseconds(string place, OsmTags tags)
    {
        if (tags["duration"] is not { } text)
        {
            return null;
        }

        if (OsmDuration.Parse(text) is { } duration)
        {
            return (int)duration.TotalMilliseconds;
        }

        warnings.Note(OddityTexts.FerryDurationUnread, $"{place}: {text}");
        return null;
    }

    /// <summary>True if all values of a list such as <c>agricultural;forestry</c> are among those given.</summary>
    private static bool HasOnly(string list, HashSet<string> values)
    {
        const char separator = ';';
        if (!list.Contains(separator, StringComparison.Ordinal))
        {
            return values.Contains(list);
        }

        var parts = list.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && Array.TrueForAll(parts, values.Contains);
    }

    private bool MayDrive(OsmTags tags, bool otherwise)
    {
        var allowed = otherwise;
        foreach (var key in profile.AccessKeys)
        {
            if (tags[key] is { } value)
            {
                allowed = !HasOnly(value, denied);
            }
        }

        return allowed;
    }

    private WayUse? Road(long wayId, OsmTags tags, RoadRule rule)
    {
        var limit = Limit(wayId, tags);
        var forwardLimit = Limit(wayId, tags["maxspeed:forward"]) ?? limit;
        var backwardLimit = Limit(wayId, tags["maxspeed:backward"]) ?? limit;
        var shown = forwardLimit is { } f && backwardLimit is { } b ? Math.Max(f, b) : limit ?? rule.KilometersPerHour;
        var (forward, backward) = Directions(wayId, tags, rule);
        if (!forward && !backward)
        {
            return null;
        }

        var attributes = new RoadAttributes(
            rule.Highway,
            EnvironmentOf(rule, shown),
            forward ? Math.Min(forwardLimit ?? rule.KilometersPerHour, rule.AtMost) : 0,
            backward ? Math.Min(backwardLimit ?? rule.KilometersPerHour, rule.AtMost) : 0,
            tags["ref"] ?? "",
            tags["name"] ?? "",
            rule.Snap);
        return new WayUse(attributes, null);
    }

    private RoadEnvironment EnvironmentOf(RoadRule rule, double limit)
    {
        if (rule.Environment is { } stated)
        {
            return stated;
        }

        if (limit >= rule.MotorwayFrom)
        {
            return RoadEnvironment.Motorway;
        }

        return limit <= profile.UrbanUpTo ? RoadEnvironment.Urban : RoadEnvironment.Rural;
    }

    private WayUse Ferry(long wayId, OsmTags tags)
    {
        var milliseconds = FerryMilliseconds($"way {wayId}", tags);
        var (forward, backward) = Directions(wayId, tags, rule: null);
        var speed = profile.Ferries.KilometersPerHour;
        var attributes = new RoadAttributes(
            "ferry",
            RoadEnvironment.Ferry,
            forward ? speed : 0,
            backward ? speed : 0,
            tags["ref"] ?? "",
            tags["name"] ?? "",
            MaySnap: false);
        return new WayUse(attributes, milliseconds);
    }

    private (bool Forward, bool Backward) Directions(long wayId, OsmTags tags, RoadRule? rule)
    {
        string? stated = null;
        foreach (var key in profile.OnewayKeys)
        {
            stated = tags[key] ?? stated;
        }

        switch (stated)
        {
            case "yes" or "true" or "1":
                return (true, false);
            case "-1" or "reverse":
                return (false, true);
            case "no" or "false" or "0" or "alternating":
                return (true, true);
            case "reversible":
                warnings.Note(OddityTexts.ReversibleRoad, $"way {wayId}");
                return (false, false);
            case not null:
                warnings.Note(OddityTexts.OnewayUnread, $"way {wayId}: {stated}");
                break;
        }

        var implied = rule is { OneWay: true } || (tags["junction"] is { } j && profile.OnewayJunctions.Contains(j));
        return (true, !implied);
    }

    private double? Limit(long wayId, OsmTags tags)
    {
        foreach (var key in profile.LimitKeys)
        {
            if (tags[key] is not { } text)
            {
                continue;
            }
            // The other keys often hold prose ("sign", "zone"): only their words in the table count.
            var limit = key == "maxspeed" ? Limit(wayId, text) : Word(text);
            if (limit is not null)
            {
                return limit;
            }
        }

        return null;
    }

    private double? Word(string text) => profile.Limits.TryGetValue(text, out var speed) ? speed : null;

    private double? Limit(long wayId, string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (Word(text) is { } word)
        {
            return word;
        }

        var number = text.AsSpan().Trim();
        // Several limits on one way ("80;60"): the first.
        var end = number.IndexOfAny(';', '|');
        if (end > 0)
        {
            number = number[..end];
        }

        var factor = 1.0;
        if (number.EndsWith("mph", StringComparison.Ordinal))
        {
            factor = KilometersPerMile;
            number = number[..^3].TrimEnd();
        }
        else if (number.EndsWith("km/h", StringComparison.Ordinal))
        {
            number = number[..^4].TrimEnd();
        }

        if (double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value * factor is >= RoadProfile.SlowestKilometersPerHour and <= RoadProfile.FastestKilometersPerHour)
        {
            return value * factor;
        }

        warnings.Note(OddityTexts.LimitUnread, $"way {wayId}: {text}");
        return null;
    }
}
