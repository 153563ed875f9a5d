namespace Korevagt.Previews.Years;

/// <summary>After how many simulated years there is an answer: soon a rough one, then better ones.</summary>
public static class PreviewStages
{
    /// <summary>All of them; the last is what a run has where nothing else is said.</summary>
    public static IReadOnlyList<int> All { get; } = [4, 10, 50];
}
