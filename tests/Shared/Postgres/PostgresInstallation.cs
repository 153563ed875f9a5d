using System.Globalization;

namespace Korevagt.Tests.Postgres;

/// <summary>The PostgreSQL programs of this machine.</summary>
internal static class PostgresInstallation
{
    private const int OldestMajor = 15;

    private static readonly Lazy<(string? Folder, string? Missing)> Found = new(Find);

    /// <summary>Why tests that need PostgreSQL cannot run here, or null where they can.</summary>
    public static string? Missing => Found.Value.Missing;

    /// <summary>A program of the installation as a command, run as the user <c>postgres</c> where we are root.</summary>
    /// <param name="name">The program's name, for instance <c>initdb</c>.</param>
    public static IReadOnlyList<string> Command(string name) => [.. AsServerUser, Program(name)];

    /// <summary>What stands before a command that is to run as the user of the server; nothing where we are that user.</summary>
    public static IReadOnlyList<string> AsServerUser => !NeedsServerUser
        ? []
        : OnPath("setpriv") is { } setpriv
            ? [setpriv, "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"]
            : [OnPath("runuser") ?? "runuser", "-u", "postgres", "--"];

    /// <summary>The full path of a program of the installation.</summary>
    public static string Program(string name) => Path.Combine(
        Found.Value.Folder ?? throw new InvalidOperationException($"A test asked for PostgreSQL without declaring it: {Missing}."), name);

    /// <summary>Whether the server must run as another user than the tests: it refuses root.</summary>
    public static bool NeedsServerUser => Environment.IsPrivilegedProcess;

    private static (string? Folder, string? Missing) Find()
    {
        if (OperatingSystem.IsWindows())
        {
            return (null, "starts a PostgreSQL server of its own as Unix does it");
        }

        var newest = Candidates().Distinct().Where(HasPrograms).Select(folder => (Folder: folder, Major: Major(folder)))
            .OrderByDescending(found => found.Major).FirstOrDefault();
        if (newest.Major < OldestMajor)
        {
            return (null, $"needs PostgreSQL {OldestMajor} or later (initdb, pg_ctl and postgres), which is not installed");
        }

        return NeedsServerUser && !Succeeds([.. AsServerUser, newest.Folder + "/postgres", "--version"])
            ? (null, "runs as root and cannot start PostgreSQL as the user postgres")
            : (newest.Folder, null);
    }

    private static IEnumerable<string> Candidates()
    {
        const string debian = "/usr/lib/postgresql";
        var installed = Directory.Exists(debian) ? Directory.EnumerateDirectories(debian).Select(version => version + "/bin") : [];
        var told = OnPath("pg_config") is { } config ? [Output([config, "--bindir"])] : Array.Empty<string>();
        return [.. installed, .. told, .. PathFolders()];
    }

    private static bool HasPrograms(string folder) =>
        new[] { "initdb", "pg_ctl", "postgres" }.All(program => File.Exists(Path.Combine(folder, program)));

    // "postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)"
    private static int Major(string folder)
    {
        var version = Output([folder + "/postgres", "--version"]).Split(' ').ElementAtOrDefault(2) ?? "";
        return int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
    }

    private static string[] PathFolders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static string? OnPath(string program) =>
        PathFolders().Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static bool Succeeds(IReadOnlyList<string> command) => Run(command) is { ExitCode: 0 };

    private static string Output(IReadOnlyList<string> command) => Run(command).Output.Trim();

    // An attribute cannot wait in any other way.
    private static (int ExitCode, string Output) Run(IReadOnlyList<string> command) =>
        Task.Run(() => Shell.TryRunAsync(command)).GetAwaiter().GetResult();
}
