namespace Korevagt.Files.Baselines;

/// <summary>What files say about the settings of the rule planAhead, in baselines, models and scenarios alike.</summary>
internal static class PlanAheadTexts
{
    public const string Crossing =
        "For the rule planAhead: a car from another district goes to a visit only if it is expected so many minutes earlier "
        + "than the district's own, or if those are expected after the due time.";

    public const string Reach =
        "For the rule planAhead: a car from another district drives so many minutes to a visit at most, unless no other can come.";

    public const string HoldBack =
        "For the rule planAhead: visits not of the most urgent class that are ordered in so many minutes before daytime practice "
        + "opens wait for the practice; 0 for none.";

    public const string Depth = "For the rule planAhead: so many visits are planned for a car beyond its present one.";

    public const string LeftOut = " Left out, ";

    public const int MostDepth = 10;
}
