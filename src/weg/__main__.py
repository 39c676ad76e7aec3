from weg.cli import main

raise SystemExit(main())
