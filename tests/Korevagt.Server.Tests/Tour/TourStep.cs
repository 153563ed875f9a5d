using System.Text.RegularExpressions;

namespace Korevagt.Server.Tests.Tour;

/// <summary>A step of the tour: commands to paste and what the page shows of their output.</summary>
/// <param name="Commands">The commands.</param>
/// <param name="Form">Form of what is shown: json, csv or text; null where nothing is.</param>
/// <param name="Shown">What is shown, or null.</param>
internal sealed partial record TourStep(string Commands, string? Form, string? Shown)
{
    /// <summary>All steps of a page, in their order.</summary>
    public static IReadOnlyList<TourStep> Of(string page)
    {
        List<TourStep> steps = [];
        foreach (var (form, block) in Blocks().Matches(page)
            .Select(match => (match.Groups["form"].Value, match.Groups["block"].Value)))
        {
            if (form == "sh")
            {
                steps.Add(new TourStep(block, null, null));
            }
            else
            {
                Assert.Null(steps[^1].Shown);
                steps[^1] = steps[^1] with { Form = form, Shown = block };
            }
        }

        return steps;
    }

    [GeneratedRegex(
        "^```(?<form>[a-z]+)\n(?<block>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Blocks();
}
