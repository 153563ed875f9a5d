namespace Korevagt.Tests.Postgres;

/// <summary>A theory that starts a real PostgreSQL server, and is skipped with the reason where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = PostgresInstallation.Missing;
}
