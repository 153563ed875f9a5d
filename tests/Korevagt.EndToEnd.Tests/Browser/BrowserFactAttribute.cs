namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>A fact that needs a real browser, and is skipped with the reason where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    private static readonly string[] Names = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser"];

    public BrowserFactAttribute()
    {
        if (Executable is null)
        {
            Skip = $"needs one of {string.Join(", ", Names)} on the PATH";
        }
    }

    /// <summary>The path of the installed browser, or null.</summary>
    public static string? Executable { get; } = Names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
